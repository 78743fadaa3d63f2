import type { JobName } from "#domain/jobs/jobs.ts";

type Handler = (payload: unknown) => Promise<void>;

/** Who handles which job. Every handler parses its payload itself. They are loaded when the first such job comes: most are seldom needed, and a start is quicker. */
export const handlers: Record<JobName, Handler> = {
  async "check-source"(payload) {
    const { handleCheckSource } = await import("./jobs/check-source.ts");
    await handleCheckSource(payload);
  },
  async "erase-pictures"(payload) {
    const { handleErasePictures } = await import("./jobs/erase-pictures.ts");
    await handleErasePictures(payload);
  },
  async "erase-redacted"(payload) {
    const { handleEraseRedacted } = await import("./jobs/erase-redacted.ts");
    await handleEraseRedacted(payload);
  },
  async "import-statistics"(payload) {
    const { handleImportStatistics } = await import("./jobs/import-statistics.ts");
    await handleImportStatistics(payload);
  },
  async "load-demo"(payload) {
    const { handleLoadDemo } = await import("./jobs/load-demo.ts");
    await handleLoadDemo(payload);
  },
  async "open-contact"(payload) {
    const { handleOpenContact } = await import("./jobs/open-contact.ts");
    await handleOpenContact(payload);
  },
  async "paint-pages"(payload) {
    const { handlePaintPages } = await import("./jobs/paint-pages.ts");
    await handlePaintPages(payload);
  },
  async "press-pages"(payload) {
    const { handlePressPages } = await import("./jobs/press-pages.ts");
    await handlePressPages(payload);
  },
  async "propose-again"(payload) {
    const { handleProposeAgain } = await import("./jobs/propose-again.ts");
    await handleProposeAgain(payload);
  },
  async "raise-notices"(payload) {
    const { handleRaiseNotices } = await import("./jobs/raise-notices.ts");
    await handleRaiseNotices(payload);
  },
  async "run-schedule"(payload) {
    const { handleRunSchedule } = await import("./jobs/run-schedule.ts");
    await handleRunSchedule(payload);
  },
  async "send-mail"(payload) {
    const { handleSendMail } = await import("./jobs/send-mail.ts");
    await handleSendMail(payload);
  },
  async "take-in-addresses"(payload) {
    const { handleTakeInAddresses } = await import("./jobs/take-in-addresses.ts");
    await handleTakeInAddresses(payload);
  },
};
