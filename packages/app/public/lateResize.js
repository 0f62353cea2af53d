// That a ResizeObserver is told of a size one frame late is no error, and happens whenever a menu opens. The development
// server takes the browser's notice of it for one, and covers the whole page with it.
window.addEventListener('error', event => {
  if (event.message.startsWith('ResizeObserver loop')) {
    event.stopImmediatePropagation();
  }
});
