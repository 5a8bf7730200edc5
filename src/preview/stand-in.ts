/**
 * Runs in the pane's frame before anything else there: puts the stand-in Excel of the window around it under the page, so that the real,
 * unmodified office.js finds a host. In a window of its own the page stays without one, as on any web page.
 */
if (window.parent !== window) window.parent.installStandIn?.(window);
