/** Each view begins at its top, for the eye and for a screen reader's cursor. */
export function goToTop(view: HTMLElement | null): void {
  view?.focus({ preventScroll: true });
  if (view) window.scrollTo(0, 0);
}
