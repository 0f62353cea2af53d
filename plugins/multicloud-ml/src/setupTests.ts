import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages in jsdom on a busy machine: slow is not wrong.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

// jsdom has no layout: nothing ever changes its size.
class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizeObserver;
