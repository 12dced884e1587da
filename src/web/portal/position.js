// Sets the frame with a finger, a mouse or the arrow keys. The page does the same by its buttons without this.
const form = document.getElementById("position");
const drawing = document.getElementById("frame");
const [across, down] = drawing.getAttribute("viewBox").split(" ").slice(2).map(Number);
const fields = { left: form.elements.left, top: form.elements.top, width: form.elements.width };
const shape = 1.4;
const widest = Number(Math.min(across, Math.ceil(down / shape)));
const least = Math.min(715, widest);

const frame = () => ({
  left: Number(fields.left.value),
  top: Number(fields.top.value),
  width: Number(fields.width.value),
});
const clamp = (value, from, to) => Math.max(from, Math.min(value, to));

function set({ left, top, width }) {
  const wide = Math.round(clamp(width, least, widest));
  const high = Math.min(Math.round(wide * shape), down);
  const x = Math.round(clamp(left, 0, across - wide));
  const y = Math.round(clamp(top, 0, down - high));
  [fields.left.value, fields.top.value, fields.width.value] = [x, y, wide];
  place(".edge", { x, y, width: wide, height: high });
  const hole = `M${x} ${y}h${wide}v${high}h${-wide}Z`;
  drawing.querySelector(".outside").setAttribute("d", `M0 0H${across}V${down}H0Z${hole}`);
  place(".guide", { cx: x + wide / 2, cy: y + high * 0.42, rx: wide * 0.26, ry: high * 0.24 });
}

function place(which, attributes) {
  for (const line of drawing.querySelectorAll(which))
    for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
}

function grow(by) {
  const { left, top, width } = frame();
  const more = clamp(width + by, least, widest) - width;
  set({ left: left - more / 2, top: top - (more * shape) / 2, width: width + more });
}

const step = () => Math.max(1, Math.round(frame().width * 0.04));
const steps = {
  left: () => set({ ...frame(), left: frame().left - step() }),
  right: () => set({ ...frame(), left: frame().left + step() }),
  up: () => set({ ...frame(), top: frame().top - step() }),
  down: () => set({ ...frame(), top: frame().top + step() }),
  closer: () => grow(-2 * step()),
  wider: () => grow(2 * step()),
};

form.addEventListener("submit", (event) => {
  const move = event.submitter?.name === "move" ? event.submitter.value : null;
  if (move === null || steps[move] === undefined) return;
  event.preventDefault();
  steps[move]();
});

const fingers = new Map();
// The drawing keeps its shape within its box: the tighter side counts.
const scale = () => {
  const { width, height } = drawing.getBoundingClientRect();
  return Math.max(across / width, down / height);
};
const apart = () => {
  const [one, other] = [...fingers.values()];
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
};

drawing.addEventListener("pointerdown", (event) => {
  drawing.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, event);
});
drawing.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  if (before === undefined) return;
  if (fingers.size === 2) {
    const was = apart();
    fingers.set(event.pointerId, event);
    grow((was - apart()) * scale());
    return;
  }
  fingers.set(event.pointerId, event);
  const { left, top, width } = frame();
  const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY].map((by) => by * scale());
  set({ left: left + dx, top: top + dy, width });
});
for (const kind of ["pointerup", "pointercancel"])
  drawing.addEventListener(kind, (event) => fingers.delete(event.pointerId));
drawing.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    grow(Math.sign(event.deltaY) * step());
  },
  { passive: false },
);

drawing.classList.add("movable");
for (const words of document.querySelectorAll(".script-only")) words.hidden = false;
