// A 3-D plot that can be turned. Draws into an SVG <g> what the classes beside this file draw into a still picture, by the
// same formulas; a test holds the two equal. Coordinates are points, y downwards.
const Scene3D = (() => {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';

  // ---- Camera.cs: projects the data onto the page ----

  const SIDE = 1.8294640721620434;
  const ASPECT = [4, 4, 3].map(side => SIDE / Math.sqrt(41) * side);
  const WINDOW_LOW = -0.095, WINDOW_SIZE = 0.185;

  const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const normalized = a => a.map(part => 1 / Math.sqrt(dot(a, a)) * part);

  /** An angle in radians, more than -pi and at most pi. */
  function radians(degrees) {
    let turn = (degrees + 360) % 360;
    turn = turn < 0 ? turn + 360 : turn;
    return (turn > 180 ? turn - 360 : turn) * (Math.PI / 180);
  }

  function multiply(a, b) {
    return a.map(row => b[0].map((_, column) => row.reduce((sum, part, i) => sum + part * b[i][column], 0)));
  }

  function projection(limits, view) {
    const world = [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]];
    for (let axis = 0; axis < 3; axis++) {
      const unit = (limits[axis][1] - limits[axis][0]) / ASPECT[axis];
      world[axis][axis] = 1 / unit;
      world[axis][3] = -limits[axis][0] / unit;
    }
    const elev = radians(view.elev), azim = radians(view.azim);
    const direction = [Math.cos(elev) * Math.cos(azim), Math.cos(elev) * Math.sin(azim), Math.sin(elev)];
    const eye = direction.map((part, axis) => 0.5 * ASPECT[axis] + view.dist * part);
    const back = normalized(eye.map((part, axis) => part - 0.5 * ASPECT[axis]));
    const right = normalized(cross([0, 0, Math.abs(elev) > 0.5 * Math.PI ? -1 : 1], back));
    const top = cross(back, right);
    const look = [...[right, top, back].map(row => [...row, -dot(row, eye)]), [0, 0, 0, 1]];
    const perspective = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, -view.dist], [0, 0, -1, 0]];
    return multiply(perspective, multiply(look, world));
  }

  /** Gives the function that projects (x, y, z) to [page x, page y, depth]. */
  function camera(box, limits, view) {
    const [a, b, c, d] = projection(limits, view);
    const [left, top, width, height] = box;
    return (x, y, z) => {
      const w = d[0] * x + d[1] * y + d[2] * z + d[3];
      return [
        left + ((a[0] * x + a[1] * y + a[2] * z + a[3]) / w - WINDOW_LOW) / WINDOW_SIZE * width,
        top + height - ((b[0] * x + b[1] * y + b[2] * z + b[3]) / w - WINDOW_LOW) / WINDOW_SIZE * height,
        (c[0] * x + c[1] * y + c[2] * z + c[3]) / w];
    };
  }

  // ---- SceneFrame.cs: what stands around the data ----

  const LABEL_PAD = 4 + 21, TICK_PAD = 3.5 + 8;
  const TICK_OUTWARD = 0.1, TICK_INWARD = 0.2;
  const TOP_TO_BASELINE = 7.6, MIDDLE_TO_BASELINE = 2.76;
  const PANE_COLORS = ['#f2f2f2', '#e6e6e6', '#ececec'];
  const PANES = [[0, 2, 6, 4], [1, 3, 7, 5], [0, 1, 5, 4], [2, 3, 7, 6], [0, 1, 3, 2], [4, 5, 7, 6]];
  const TICK_AXES = [1, 0, 0];
  const AXIS_STROKE = { fill: 'none', stroke: '#000000', 'stroke-width': '0.8', 'stroke-linejoin': 'round', 'stroke-linecap': 'square' };
  const GRID_STROKE = { fill: 'none', stroke: '#b0b0b0', 'stroke-width': '0.8', 'stroke-linejoin': 'round' };

  const moved = (point, axis, value) => point.map((part, i) => i === axis ? value : part);

  const plain = text => ({ text, scale: 1, rise: 0, italic: false });

  /** An angle at which text is not upside down. */
  function upright(degrees) {
    const angle = (degrees + 180) % 180;
    return angle > 90 ? angle - 180 : angle;
  }

  function middle(place, runs, anchor, rotation) {
    const angle = rotation * (Math.PI / 180);
    return { x: place[0] + Math.sin(angle) * MIDDLE_TO_BASELINE, y: place[1] + Math.cos(angle) * MIDDLE_TO_BASELINE, runs, anchor, rotation };
  }

  /** All parts in the order of painting: { points, attributes } for lines, { x, y, runs, anchor, rotation } for texts. */
  function frame(settings, project) {
    const at = point => project(point[0], point[1], point[2]);
    let lows = settings.limits.map(ends => Math.min(...ends)), highs = settings.limits.map(ends => Math.max(...ends));
    const centers = highs.map((high, i) => 0.5 * (high + lows[i]));
    const deltas = highs.map((high, i) => 1 / 12 * (high - lows[i]));
    lows = lows.map((low, i) => low - 0.25 * deltas[i]);
    highs = highs.map((high, i) => high + 0.25 * deltas[i]);
    const perPoint = 48 / (settings.box[2] + settings.box[3]);
    const corner = bits => [0, 1, 2].map(axis => bits & 1 << axis ? highs[axis] : lows[axis]);
    const farIsHigh = farPanes(pane => pane.reduce((sum, bits) => sum + at(corner(bits))[2], 0) / pane.length);
    const parts = [];
    for (let axis = 0; axis < 3; axis++) {
      const color = PANE_COLORS[axis];
      parts.push({
        points: PANES[2 * axis + (farIsHigh[axis] ? 1 : 0)].map(bits => at(corner(bits))),
        attributes: { fill: color, 'fill-opacity': '0.5', stroke: color, 'stroke-width': '1', 'stroke-linejoin': 'miter', 'stroke-opacity': '0.5' },
      });
    }
    const meeting = highs.map((high, i) => farIsHigh[i] ? high : lows[i]);
    const opposite = highs.map((high, i) => farIsHigh[i] ? lows[i] : high);

    const awayFromCenter = (axis, point, pad) => point.map((part, other) => {
      const step = pad * perPoint * deltas[other];
      return other === axis ? part : part + (part - centers[other] < 0 ? -step : step);
    });

    const offsetAnchor = (axis, edge) => {
      const center = at(centers), upwards = (place, i) => i === 1 ? -place[1] : place[i];
      const even = farIsHigh.filter(high => high).length % 2 === 0;
      const before = upwards(center, TICK_AXES[axis]) > upwards(edge, TICK_AXES[axis]);
      const beyond = upwards(center, axis) > upwards(edge, axis);
      if (before) {
        return !beyond && even && !(!farIsHigh[0] && farIsHigh[1] && farIsHigh[2] && axis > 0) ? 'end' : 'start';
      }
      return beyond && even && axis !== 2 ? 'start' : 'end';
    };

    for (let axis = 0; axis < 3; axis++) {
      const content = settings.axes[axis], across = TICK_AXES[axis];
      const start = moved(meeting, across, opposite[across]), end = moved(start, axis, opposite[axis]);
      const from = at(start), to = at(end);
      parts.push({ points: [from, to], attributes: AXIS_STROKE });
      const rotation = upright(Math.atan2(from[1] - to[1], to[0] - from[0]) * (180 / Math.PI));
      if (content.label.length > 0) {
        const place = at(awayFromCenter(axis, start.map((part, i) => 0.5 * (part + end[i])), LABEL_PAD));
        parts.push(middle(place, content.label, 'middle', content.labelRuns ? rotation : 0));
      }
      if (content.offset) {
        const place = at(awayFromCenter(axis, axis === 2 ? end : start, LABEL_PAD));
        parts.push(middle(place, [plain(content.offset)], offsetAnchor(axis, axis === 2 ? to : from), rotation));
      }
      for (const tick of settings.grid ? content.ticks : []) {
        const bend = moved(meeting, axis, tick), first = (axis + 1) % 3, last = (axis + 2) % 3;
        parts.push({ points: [moved(bend, first, opposite[first]), bend, moved(bend, last, opposite[last])].map(at), attributes: GRID_STROKE });
      }
      const outwards = farIsHigh[across] ? deltas[across] : -deltas[across];
      content.ticks.forEach((tick, i) => {
        const foot = moved(start, axis, tick);
        const outer = at(moved(foot, across, start[across] + TICK_OUTWARD * outwards));
        const inner = at(moved(foot, across, start[across] - TICK_INWARD * outwards));
        parts.push({ points: [outer, inner], attributes: AXIS_STROKE });
        const place = at(awayFromCenter(axis, foot, TICK_PAD));
        parts.push({ x: place[0], y: place[1] + TOP_TO_BASELINE, runs: [plain(content.texts[i])], anchor: 'middle', rotation: 0 });
      });
    }
    return parts;
  }

  /** Which of the two panes across each axis is farther from the eye: those are drawn. */
  function farPanes(meanDepth) {
    const differences = [0, 1, 2].map(axis => meanDepth(PANES[2 * axis]) - meanDepth(PANES[2 * axis + 1]));
    const far = differences.map(difference => difference < 0);
    const edgeOn = differences.map(difference => Math.abs(difference) <= Number.EPSILON);
    if (edgeOn.filter(on => on).length === 2) {
      const across = edgeOn.indexOf(false);
      return across === 2 ? [true, true, far[2]] : across === 1 ? [true, far[1], false] : [far[0], false, false];
    }
    return far;
  }

  // ---- Drawing ----

  const number = value => String(Math.round(value * 1000) / 1000 + 0);
  const rounded = depth => Math.round(depth * 1e9);
  const whole = place => place[0] === place[0] && place[1] === place[1];

  function element(name, attributes = {}) {
    const node = document.createElementNS(SVG, name);
    setAttributes(node, attributes);
    return node;
  }

  function setAttributes(node, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (node.getAttribute(name) !== value) {
        node.setAttribute(name, value);
      }
    }
  }

  /** SVG path data through points; a missing point breaks it. */
  function openPath(places) {
    let path = '', drawing = false;
    for (const place of places) {
      if (whole(place)) {
        path += (drawing ? 'L' : 'M') + number(place[0]) + ' ' + number(place[1]);
      }
      drawing = whole(place);
    }
    return path;
  }

  const written = new WeakMap();

  /** SvgCanvas.cs: a line of text in pieces of several sizes and heights. */
  function drawRuns(node, runs) {
    const key = JSON.stringify(runs);
    if (written.get(node) === key) {
      return;
    }
    written.set(node, key);
    node.replaceChildren();
    let rise = 0;
    for (const run of runs) {
      if (run.scale === 1 && run.rise === 0 && !run.italic && rise === 0) {
        node.append(run.text);
        continue;
      }
      const piece = node.appendChild(element('tspan', {
        ...(run.rise !== rise && { dy: number((rise - run.rise) * 10) }),
        ...(run.scale !== 1 && { 'font-size': number(10 * run.scale) }),
        ...(run.italic && { 'font-style': 'italic' }),
      }));
      piece.append(run.text);
      rise = run.rise;
    }
  }

  function projectAll(item, project) {
    return item.x.map((x, i) => project(x === null ? NaN : x, item.y[i] === null ? NaN : item.y[i], item.z[i] === null ? NaN : item.z[i]));
  }

  /** Of all that is there, how deep the nearest is. */
  const nearest = places => places.reduce((depth, place) => place[2] < depth ? place[2] : depth, Infinity);

  function lookAttributes(look) {
    return {
      fill: look.fill || 'none', stroke: look.edge, 'stroke-width': String(look.edgeWidth), 'stroke-linejoin': look.join,
      'fill-opacity': String(look.fill ? look.fillOpacity : 1), 'stroke-opacity': String(look.edgeOpacity),
    };
  }

  /** SurfaceItem.cs: faces over a grid, the farthest first. */
  class Surface {
    constructor(item) {
      this.item = item;
      this.sorted = true;
      this.node = element('g', item.fillOpacity === 1 ? {} : { 'fill-opacity': String(item.fillOpacity) });
      const fills = item.fills.match(/.{6}/g) || [];
      this.faces = faces(item).map((vertices, index) => ({ vertices, index, depth: 0, fill: '#' + fills[fills.length === 1 ? 0 : index] }));
      this.order = [...this.faces];
      this.paths = this.faces.map(() => this.node.appendChild(element('path')));
      this.shown = this.faces.map(() => '');
    }

    draw(project) {
      const places = projectAll(this.item, project);
      const texts = places.map(place => number(place[0]) + ' ' + number(place[1]));
      for (const face of this.faces) {
        let sum = 0;
        for (const vertex of face.vertices) {
          sum += places[vertex][2];
        }
        face.depth = rounded(sum / face.vertices.length);
      }
      this.order.sort((a, b) => b.depth - a.depth || a.index - b.index);
      this.order.forEach((face, i) => {
        const path = this.paths[i];
        path.setAttribute('d', 'M' + face.vertices.map(vertex => texts[vertex]).join('L') + 'Z');
        if (this.shown[i] !== face.fill) {
          path.setAttribute('fill', this.shown[i] = face.fill);
        }
      });
      return nearest(places);
    }
  }

  /** SurfaceGrid.cs: the faces of a surface, as indices of points around their rims; those with a missing point are left out. */
  function faces(item) {
    const { rows, columns } = item, height = rows.length ? rows[rows.length - 1] + 1 : 0;
    const width = columns.length ? columns[columns.length - 1] + 1 : 0;
    const places = new Map(), found = [];
    for (let row = 0; row < height; row++) {
      for (const column of rows.includes(row) ? Array(width).keys() : columns) {
        places.set(row * width + column, places.size);
      }
    }
    for (let i = 0; i + 1 < rows.length; i++) {
      for (let j = 0; j + 1 < columns.length; j++) {
        const rim = [];
        for (let column = columns[j]; column < columns[j + 1]; column++) rim.push([rows[i], column]);
        for (let row = rows[i]; row < rows[i + 1]; row++) rim.push([row, columns[j + 1]]);
        for (let column = columns[j + 1]; column > columns[j]; column--) rim.push([rows[i + 1], column]);
        for (let row = rows[i + 1]; row > rows[i]; row--) rim.push([row, columns[j]]);
        found.push(rim.map(([row, column]) => places.get(row * width + column)));
      }
    }
    return found.filter(face => face.every(vertex => item.x[vertex] !== null && item.y[vertex] !== null && item.z[vertex] !== null));
  }

  /** PointsItem.cs: points of one shape, the farthest first. */
  class Points {
    constructor(item) {
      this.item = item;
      this.sorted = true;
      this.node = element('g', lookAttributes(item));
      this.marks = item.x.map(() => this.node.appendChild(element('path', { d: item.shape })));
      this.order = [...item.x.keys()];
    }

    draw(project) {
      const { item } = this, places = projectAll(item, project), depths = places.map(place => rounded(place[2]));
      const near = nearest(places), far = places.reduce((depth, place) => place[2] > depth ? place[2] : depth, -Infinity);
      this.order.sort((a, b) => depths[b] - depths[a] || b - a);
      this.order.forEach((index, i) => {
        const place = places[index], mark = this.marks[i];
        mark.setAttribute('transform', `translate(${number(place[0])} ${number(place[1])})`);
        if (item.fades && far > near) {
          const factor = 1 - 0.7 * (place[2] - near) / (far - near);
          if (item.fill) {
            mark.setAttribute('fill-opacity', number(item.fillOpacity * factor));
          }
          mark.setAttribute('stroke-opacity', number(item.edgeOpacity * factor));
        }
      });
      return near;
    }
  }

  /** LineItem.cs: a line through points, with a mark on each point or none. */
  class Line {
    constructor(item) {
      this.item = item;
      this.sorted = false;
      this.node = element('g');
      if (item.stroke) {
        this.path = this.node.appendChild(element('path', {
          fill: 'none', stroke: item.stroke, 'stroke-width': String(item.strokeWidth), 'stroke-linejoin': 'round',
          'stroke-linecap': item.cap, 'stroke-opacity': String(item.strokeOpacity), 'stroke-dasharray': item.dashes || 'none',
        }));
      }
      if (item.mark) {
        const marks = this.node.appendChild(element('g', lookAttributes(item.mark)));
        this.marks = item.x.map(() => marks.appendChild(element('path', { d: item.mark.shape })));
      }
    }

    draw(project) {
      const places = projectAll(this.item, project);
      if (this.path) {
        this.path.setAttribute('d', openPath(places));
      }
      (this.marks || []).forEach((mark, i) => setAttributes(mark, whole(places[i])
        ? { transform: `translate(${number(places[i][0])} ${number(places[i][1])})`, visibility: 'visible' }
        : { visibility: 'hidden' }));
      return nearest(places);
    }
  }

  const KINDS = { surface: Surface, points: Points, line: Line };
  let clips = 0;

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
      const clip = `scene3d-clip-${clips++}`;
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
        zoom: Math.min(4, Math.max(0.4, (view.dist ?? start.dist) / start.dist)),
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
      this.turn.zoom = Math.min(4, Math.max(0.4, this.turn.zoom * factor));
      this.redraw();
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

  return Scene3D;
})();
