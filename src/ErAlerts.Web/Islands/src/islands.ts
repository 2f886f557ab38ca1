// Finds the islands of a page and starts each by its own module. A page is complete without any of them.
type Start = (element: HTMLElement) => void | Promise<void>;

const islands: Record<string, () => Promise<{ start: Start }>> = {
  burndown: () => import("./burndown"),
  diagram: () => import("./diagram"),
  live: () => import("./live"),
};

for (const element of document.querySelectorAll<HTMLElement>("[data-island]")) {
  const load = islands[element.dataset.island ?? ""];
  if (load) {
    void load().then((island) => island.start(element));
  }
}

// After a refused form the summary of what is wrong is read first.
document.querySelector<HTMLElement>(".error-summary")?.focus();
