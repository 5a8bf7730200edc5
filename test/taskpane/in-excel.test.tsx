import { beforeAll, expect, test } from "@jest/globals";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/app/App";
import { startOffice, type Start } from "../../src/taskpane/start/start-office";
import { newEngine } from "../support/ironcalc";
import { bootOffice } from "../support/office";
import { button, heading, said } from "../support/pane";

let start: Start;
beforeAll(async () => {
  await bootOffice({ locale: "vi-VN", engine: await newEngine() });
  start = await startOffice();
});

test("the pane makes the sample, scores it and writes the results through the real office.js", async () => {
  if (start.status !== "ready") throw new Error(start.status);
  const user = userEvent.setup();
  render(<App services={start.services} />);
  await user.click(await screen.findByRole("button", { name: "Mở sổ mẫu" }));
  await screen.findByRole("heading", { level: 2, name: /^Cụm thi đua/ }, { timeout: 20_000 });
  await user.click(button("Chấm và xếp hạng"));
  await heading("Xem trước khi ghi");
  await user.click(button("Ghi kết quả"));
  await screen.findByRole("heading", { level: 2, name: "9 đơn vị được xếp hạng" }, { timeout: 20_000 });
  await waitFor(() => {
    expect(said()).toBe("Đã ghi kết quả");
  });
});
