// Where everything is on the page: the projection, and what stands around the data. The same formulas as in Camera.cs and
// SceneFrame.cs; a test holds the two equal. Coordinates are points, y downwards.

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

const plain = text => ({ text, scale: 1, rise: 0, italic: false, bold: false, shift: 0 });

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
