// The controls. window.animation is the page's own handle, for tests and for pages that embed this one:
//   frames, frame, playing    how many frames, the one that is shown (from 0), whether it plays
//   speed, mode               times the recorded speed (0.25, 0.5, 1, 2, 4); 'once', 'loop' or 'reflect'; both can be set
//   play(), pause(), show(i)  show pauses
window.animation = (() => {
  const part = id => document.getElementById(id);
  const [main, slider, counter, playButton, speed, mode] = [document.querySelector('main'), ...['slider', 'counter', 'play', 'speed', 'mode'].map(part)];
  const picture = new Picture(part('picture'), JSON.parse(part('recording').textContent));
  const [count, interval] = [picture.frames.length, Number(main.dataset.interval)];
  let frame = 0;
  let direction = 1;
  let timer = null;

  function display(index) {
    frame = index;
    picture.show(frame);
    slider.value = frame;
    slider.setAttribute('aria-valuetext', `${frame + 1} of ${count}`);
    counter.textContent = `${frame + 1} / ${count}`;
  }

  function show(index) {
    pause();
    display(Math.min(Math.max(Math.trunc(index) || 0, 0), count - 1));
  }

  function advance() {
    let next = frame + direction;
    if (next < 0 || next >= count) {
      if (mode.value === 'once') return pause();
      if (mode.value === 'loop') next = (next + count) % count;
      else {
        direction = -direction;
        next = Math.min(Math.max(frame + direction, 0), count - 1);
      }
    }
    display(next);
    timer = setTimeout(advance, interval / speed.value);
  }

  function play() {
    if (timer !== null) return;
    if (mode.value !== 'reflect') direction = 1;
    if (mode.value === 'once' && frame === count - 1) display(0);
    timer = setTimeout(advance, interval / speed.value);
    label();
  }

  function pause() {
    clearTimeout(timer);
    timer = null;
    label();
  }

  function label() {
    const playing = timer !== null;
    main.classList.toggle('playing', playing);
    playButton.setAttribute('aria-label', playing ? 'Pause' : 'Play');
    playButton.title = playing ? 'Pause · 멈춤 (Space)' : 'Play · 재생 (Space)';
  }

  function choose(select, index) {
    select.selectedIndex = Math.min(Math.max(index, 0), select.length - 1);
    select.dispatchEvent(new Event('change'));
  }

  function set(select, value) {
    const index = [...select.options].findIndex(option => option.value === String(value));
    if (index < 0) throw new RangeError(`'${value}' is none of ${[...select.options].map(option => option.value).join(', ')}.`);
    choose(select, index);
  }

  const toggle = () => timer === null ? play() : pause();
  const actions = {
    first: () => show(0),
    back: () => show(frame - 1),
    play: toggle,
    forward: () => show(frame + 1),
    last: () => show(count - 1),
  };
  for (const id in actions) part(id).addEventListener('click', actions[id]);
  slider.addEventListener('input', () => show(Number(slider.value)));
  mode.addEventListener('change', () => { if (mode.value !== 'reflect') direction = 1; });
  speed.addEventListener('change', () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = setTimeout(advance, interval / speed.value);
  });

  const keys = {
    ' ': toggle,
    ArrowLeft: actions.back,
    ArrowRight: actions.forward,
    Home: actions.first,
    End: actions.last,
    '+': () => choose(speed, speed.selectedIndex + 1),
    '=': () => choose(speed, speed.selectedIndex + 1),
    '-': () => choose(speed, speed.selectedIndex - 1),
    l: () => choose(mode, (mode.selectedIndex + 1) % mode.length),
    L: () => choose(mode, (mode.selectedIndex + 1) % mode.length),
  };
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    // A list that has the focus takes every key itself, and a button the space bar.
    if (event.target instanceof HTMLSelectElement || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
    const action = keys[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  display(0);
  return {
    play,
    pause,
    show,
    get frames() { return count; },
    get frame() { return frame; },
    get playing() { return timer !== null; },
    get speed() { return Number(speed.value); },
    set speed(value) { set(speed, value); },
    get mode() { return mode.value; },
    set mode(value) { set(mode, value); },
  };
})();
