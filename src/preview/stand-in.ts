/**
 * What the pane's page loads in place of Microsoft's office.js: it puts the stand-in Excel of the window around it under the page, then loads the
 * real, unmodified office.js of npm. Alone in a window it loads office.js only, which then finds no Excel, as it would on a web page.
 */
const OFFICE_JS = "/office-js/office.js";

if (window.parent !== window) window.parent.installStandIn?.(window);
// only a script written while the page is parsed runs before the deferred ones of the pane
const written = `<script src="${OFFICE_JS}"></script>`;
// eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to load a script in order from a script
document.write(written);
