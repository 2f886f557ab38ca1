// Draws the process of a review and marks the elements at which it waits.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

interface Canvas {
  zoom(level: "fit-viewport", center?: "auto" | { x: number; y: number }): number;
  zoom(level: number, center: "auto" | { x: number; y: number }): number;
  addMarker(element: string, marker: string): void;
  viewbox(): { inner: { x: number; y: number; width: number; height: number }; outer: { width: number; height: number } };
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
}

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface ElementRegistry {
  get(id: string): Shape | undefined;
}

export async function start(element: HTMLElement): Promise<void> {
  const answer = await fetch(element.dataset.source ?? "", { headers: { Accept: "application/xml" } });
  if (!answer.ok) {
    return;
  }

  await styles();
  const viewer = new NavigatedViewer({ container: element });
  await viewer.importXML(await answer.text());
  const waiting = (element.dataset.waiting ?? "").split(" ").filter(Boolean);
  show(viewer.get("canvas"), viewer.get("elementRegistry"), waiting);
}

// The diagram's own styles are loaded with it, so that no other page carries them.
function styles(): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("./diagram.css", import.meta.url).href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

function show(canvas: Canvas, registry: ElementRegistry, waiting: string[]): void {
  canvas.zoom("fit-viewport", "auto");
  const here = waiting.filter((id) => registry.get(id));
  here.forEach((id) => canvas.addMarker(id, "waits-here"));
  const first = here[0] && registry.get(here[0]);
  if (first) {
    bringNear(canvas, first);
  }
}

// A process is wider than a screen: show it at a size that can be read, with the waiting element in the middle.
function bringNear(canvas: Canvas, shape: Shape): void {
  const { outer } = canvas.viewbox();
  const readable = 0.75;
  const width = outer.width / readable;
  const height = outer.height / readable;
  canvas.viewbox({
    x: shape.x + shape.width / 2 - width / 2,
    y: shape.y + shape.height / 2 - height / 2,
    width,
    height,
  });
}
