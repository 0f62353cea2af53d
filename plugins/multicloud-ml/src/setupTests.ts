import '@testing-library/jest-dom';

// jsdom has no layout: nothing ever changes its size.
class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizeObserver;
