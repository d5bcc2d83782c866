/**
 * Runs in the browser, at the beginning of an island's script: hands every place of that name, with the properties that
 * the server wrote, to `start`.
 */
export function mountIslands<Props>(name: string, start: (element: HTMLElement, props: Props) => void): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)) {
    start(element, JSON.parse(element.dataset['props'] ?? '{}') as Props);
  }
}
