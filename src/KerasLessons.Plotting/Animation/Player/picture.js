// The recorded frames and the picture that shows one of them.

/** The list that a patch (keep, drop, count, new… and so on) makes of the list before it. */
function patched(before, patch) {
  let after = [];
  let place = 0;
  for (let i = 0; i < patch.length;) {
    const [keep, drop, count] = patch.slice(i, i + 3);
    after = after.concat(before.slice(place, place + keep), patch.slice(i + 3, i + 3 + count));
    place += keep + drop;
    i += 3 + count;
  }
  return after.concat(before.slice(place));
}

/** The frames as whole lists: the numbers of their elements, and of each scene its settings and the numbers of its items. */
function wholeFrames(recording) {
  let before = { elements: [], scenes: [] };
  return recording.frames.map(frame => before = {
    elements: patched(before.elements, frame.elements),
    scenes: (frame.scenes ?? []).map((scene, i) => ({
      settings: scene.settings,
      items: patched(before.scenes[i]?.items ?? [], scene.items),
    })),
  });
}

/** Shows frames in an <svg>, changing only what differs from the frame shown before. */
class Picture {
  constructor(svg, recording) {
    this.recording = recording;
    this.frames = wholeFrames(recording);
    this.definitions = svgElement('defs', recording.definitions);
    this.content = svgElement('g');
    svg.replaceChildren(this.definitions, this.content);
    this.shown = new Map();
    this.scenes = [];
  }

  show(index) {
    const frame = this.frames[index];
    const next = new Map();
    const nodes = frame.elements.map(number => {
      // Equal elements have one number: each takes a node of its own.
      const node = this.shown.get(number)?.pop() ?? this.make(number);
      next.has(number) ? next.get(number).push(node) : next.set(number, [node]);
      return node;
    });
    for (const unused of this.shown.values()) unused.forEach(node => node.remove());
    let place = this.content.firstChild;
    for (const node of nodes) {
      if (node === place) place = place.nextSibling;
      else this.content.insertBefore(node, place);
    }
    this.shown = next;
    frame.scenes.forEach((scene, i) => this.scenes[i].show(scene));
  }

  make(number) {
    if (number >= 0) return svgElement('g', this.recording.elements[number]).firstChild;
    return (this.scenes[-1 - number] ??= new TurnableScene(this.recording)).group;
  }
}

/** A 3-D scene through all frames: what the reader turned stays turned. */
class TurnableScene {
  constructor(recording) {
    this.recording = recording;
    this.group = svgElement('g');
    this.copies = new Map();
  }

  show({ settings, items }) {
    if (this.settings !== settings) {
      if (this.scene) this.scene.setSettings(this.recording.settings[settings]);
      else this.scene = new Scene3D(this.group, this.recording.settings[settings]);
      this.settings = settings;
    }
    if (this.items !== String(items)) {
      this.scene.setItems(this.objects(items));
      this.items = String(items);
    }
  }

  /** The items of these numbers; Scene3D tells items apart by identity, so the second of two equal ones is a copy. */
  objects(numbers) {
    const uses = new Map();
    return numbers.map(number => {
      const use = uses.get(number) ?? 0;
      uses.set(number, use + 1);
      if (!this.copies.has(number)) this.copies.set(number, [this.recording.items[number]]);
      return this.copies.get(number)[use] ??= { ...this.recording.items[number] };
    });
  }
}

function svgElement(name, content = '') {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.innerHTML = content;
  return element;
}

