import { PreviewApp } from "./app";
import { byId } from "./page/element";

const app = new PreviewApp({
  toolbar: byId("toolbar"),
  workbook: byId("workbook"),
  pane: byId("pane"),
  status: byId("status"),
});
void app.start();
