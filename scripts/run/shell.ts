import { USAGE, UsageError } from "./options";

/**
 * Runs a command and sets the exit code: what `run` gives, 2 with the usage for a mistake in the call, 1 for what the user can mend
 * (a bad lexicon, a full disk), 130 when interrupted. A fault of the program keeps its stack.
 */
export async function shell(run: () => Promise<number>, usage = USAGE): Promise<void> {
  process.on("SIGINT", () => {
    process.stderr.write("\ninterrupted: the same command goes on from here\n");
    process.exit(130);
  });
  // Whoever reads our output may stop early (… | head).
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    process.exitCode = await run();
  } catch (error) {
    const known = error instanceof RangeError || (error instanceof Error && "syscall" in error);
    if (!(error instanceof UsageError || known)) throw error;
    console.error(error instanceof UsageError ? `${error.message}\n${usage}` : (error as Error).message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
