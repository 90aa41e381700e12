// Marks as SVG nodes, which are made once and moved when the scene turns. The same formulas and the same order as in the
// classes named here; a test holds the two equal.

const SVG = 'http://www.w3.org/2000/svg';

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
    if (run.scale === 1 && run.rise === 0 && !run.italic && !run.bold && run.shift === 0 && rise === 0) {
      node.append(run.text);
      continue;
    }
    const piece = node.appendChild(element('tspan', {
      ...(run.shift !== 0 && { dx: number(run.shift * 10) }),
      ...(run.rise !== rise && { dy: number((rise - run.rise) * 10) }),
      ...(run.scale !== 1 && { 'font-size': number(10 * run.scale) }),
      ...(run.italic && { 'font-style': 'italic' }),
      ...(run.bold && { 'font-weight': 'bold' }),
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
