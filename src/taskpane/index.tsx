import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { HostNotice } from "./start/HostNotice";
import { startOffice, type Start } from "./start/start-office";

function view(start: Start) {
  switch (start.status) {
    case "ready":
      return <App services={start.services} />;
    case "tooOld":
      return <HostNotice needed={start.needed} hostLanguage={start.hostLanguage} />;
    case "absent":
      return <HostNotice hostLanguage={navigator.language} />;
  }
}

async function main(): Promise<void> {
  const start = await startOffice();
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html has no #root.");
  createRoot(root).render(<StrictMode>{view(start)}</StrictMode>);
}

void main();
