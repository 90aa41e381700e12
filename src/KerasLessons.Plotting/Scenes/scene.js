// A 3-D plot that can be turned.

const KINDS = { surface: Surface, points: Points, line: Line };

/**
 * A turnable 3-D plot.
 * Drag turns it, the wheel moves the eye where the plot has the focus, a double click restores the view; on the keyboard the
 * arrows turn it, + and - move the eye, Home restores the view.
 */
class Scene3D {
  /**
   * @param {SVGGElement} group what to draw into; what it holds is removed
   * @param {object} settings the parsed text of the scene's settings
   */
  constructor(group, settings) {
    this.group = group;
    this.drawers = new Map();
    this.items = [];
    this.turn = { elev: 0, azim: 0, zoom: 1 };
    group.replaceChildren();
    const clip = `scene3d-${Math.random().toString(36).slice(2)}`;
    this.clip = group.appendChild(element('clipPath', { id: clip })).appendChild(element('rect'));
    this.frame = group.appendChild(element('g'));
    this.marks = group.appendChild(element('g', { 'clip-path': `url(#${clip})` }));
    this.handle = group.appendChild(element('rect', { fill: 'transparent', 'pointer-events': 'all', tabindex: '0', role: 'application' }));
    this.handle.style.cursor = 'grab';
    this.handle.style.touchAction = 'none';
    this.listen();
    this.setSettings(settings);
  }

  /** From where the scene is seen now: degrees, and the distance of the eye. */
  get view() {
    const { elev, azim, dist } = this.settings.view;
    return { elev: elev + this.turn.elev, azim: azim + this.turn.azim, dist: dist * this.turn.zoom };
  }

  set view(view) {
    const start = this.settings.view;
    this.turn = {
      elev: (view.elev ?? start.elev) - start.elev,
      azim: (view.azim ?? start.azim) - start.azim,
      zoom: this.within((view.dist ?? start.dist) / start.dist),
    };
    this.redraw();
  }

  /** Takes the settings of another frame; how far the reader has turned the scene stays. */
  setSettings(settings) {
    this.settings = settings;
    const [x, y, width, height] = settings.box.map(String);
    setAttributes(this.clip, { x, y, width, height });
    setAttributes(this.handle, { x, y, width, height, 'aria-label': settings.name });
    this.redraw();
  }

  /** Shows these marks, in this order. Objects that were shown before keep their nodes. */
  setItems(items) {
    const drawers = new Map(items.map(item => [item, this.drawers.get(item) || new KINDS[item.kind](item)]));
    for (const [item, drawer] of this.drawers) {
      if (!drawers.has(item)) {
        drawer.node.remove();
      }
    }
    this.drawers = drawers;
    this.items = items;
    this.redraw();
  }

  /** Draws before the next picture of the screen, however often it is called until then. */
  redraw() {
    this.pending ??= requestAnimationFrame(() => this.draw());
  }

  /** Draws at once. */
  draw() {
    if (this.pending !== undefined) {
      cancelAnimationFrame(this.pending);
      this.pending = undefined;
    }
    const project = camera(this.settings.box, this.settings.limits, this.view);
    this.drawFrame(frame(this.settings, project));
    const drawn = this.items.map(item => this.drawers.get(item)).map(drawer => ({ drawer, depth: rounded(drawer.draw(project)) }));
    const nodes = [
      ...drawn.filter(({ drawer }) => !drawer.sorted),
      ...drawn.filter(({ drawer }) => drawer.sorted).sort((a, b) => b.depth === a.depth ? 0 : b.depth - a.depth),
    ].map(({ drawer }) => drawer.node);
    if (nodes.length !== this.marks.childNodes.length || nodes.some((node, i) => node !== this.marks.childNodes[i])) {
      this.marks.replaceChildren(...nodes);
    }
  }

  drawFrame(parts) {
    parts.forEach((part, i) => {
      const name = part.points ? 'path' : 'text';
      let node = this.frame.childNodes[i];
      if (!node || node.nodeName !== name) {
        const made = element(name);
        this.frame.insertBefore(made, node || null);
        node = made;
      }
      if (part.points) {
        setAttributes(node, { ...part.attributes, d: openPath(part.points) });
        return;
      }
      const x = number(part.x), y = number(part.y), rotation = number(-part.rotation);
      setAttributes(node, { x, y, 'font-size': '10', 'text-anchor': part.anchor, fill: '#000000', transform: `rotate(${rotation} ${x} ${y})` });
      drawRuns(node, part.runs);
    });
    while (this.frame.childNodes.length > parts.length) {
      this.frame.lastChild.remove();
    }
  }

  /** Turns by degrees, as seen by the reader: the scene follows the hand. */
  turnBy(azim, elev) {
    this.turn.azim += azim;
    this.turn.elev += elev;
    this.redraw();
  }

  /** Moves the eye nearer (below 1) or away. */
  zoomBy(factor) {
    this.turn.zoom = this.within(this.turn.zoom * factor);
    this.redraw();
  }

  /** A zoom that keeps the eye out of the box and the box large enough to see. */
  within(zoom) {
    return Math.min(4, Math.max(0.4, 2 / this.settings.view.dist, zoom));
  }

  /** Back to the view that the settings name. */
  reset() {
    this.turn = { elev: 0, azim: 0, zoom: 1 };
    this.redraw();
  }

  listen() {
    const { handle } = this;
    let last = null;
    handle.addEventListener('pointerdown', event => {
      if (event.button === 0 && event.isPrimary) {
        last = event;
        handle.setPointerCapture(event.pointerId);
        handle.style.cursor = 'grabbing';
      }
    });
    handle.addEventListener('pointermove', event => {
      if (last && event.pointerId === last.pointerId) {
        const box = handle.getBoundingClientRect();
        this.turnBy(-(event.clientX - last.clientX) / box.width * 180, (event.clientY - last.clientY) / box.height * 180);
        last = event;
      }
    });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      handle.addEventListener(end, () => {
        last = null;
        handle.style.cursor = 'grab';
      });
    }
    handle.addEventListener('dblclick', () => this.reset());
    handle.addEventListener('wheel', event => {
      // Without the focus the wheel belongs to the page.
      if (document.activeElement === handle) {
        event.preventDefault();
        this.zoomBy(Math.exp(Math.sign(event.deltaY) * 0.08));
      }
    }, { passive: false });
    const keys = {
      ArrowLeft: () => this.turnBy(5, 0), ArrowRight: () => this.turnBy(-5, 0),
      ArrowUp: () => this.turnBy(0, -5), ArrowDown: () => this.turnBy(0, 5),
      '+': () => this.zoomBy(1 / 1.1), '=': () => this.zoomBy(1 / 1.1), '-': () => this.zoomBy(1.1), Home: () => this.reset(),
    };
    handle.addEventListener('keydown', event => {
      if (Object.hasOwn(keys, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        // A player around the scene has keys of its own.
        event.stopPropagation();
        keys[event.key]();
      }
    });
  }
}
