// Imported into a process that we start and did not write (Next): it ends when whoever started it is gone, even after kill -9. Next's own children, into which it
// is imported too, end with theirs.
process.on("disconnect", () => {
  // Whoever read the log is gone as well, and what writes it would try for ever to write out the rest.
  process.removeAllListeners("exit");
  process.exit(0);
});
