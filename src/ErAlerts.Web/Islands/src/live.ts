// Offers to refresh when what the page shows has changed. Rows never move by themselves under the pointer.
export function start(element: HTMLElement): void {
  const events = new EventSource(element.dataset.source ?? "/api/v1/events");
  events.addEventListener(element.dataset.topic ?? "work", () => {
    element.hidden = false;
    events.close();
  });
  addEventListener("pagehide", () => events.close());
}
