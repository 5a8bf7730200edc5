// Excel 2016 and 2019 may show the pane in Internet Explorer's engine or the old Edge's, which cannot run it: say so. ES5, and a file
// of its own because the page's policy allows no inline script.
(function () {
  var agent = navigator.userAgent;
  if (agent.indexOf("Trident") < 0 && agent.indexOf("Edge/") < 0) return;
  document.getElementById("root").style.display = "none";
  document.getElementById("old-web-view").style.display = "block";
})();
