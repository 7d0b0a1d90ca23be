/**
 * What carrying writes need not reach the disk before it goes on: a crash of the server may forget that a row was taken
 * or a job ended, and then it is taken, or found done, once more. Decisions and applied effects are committed elsewhere,
 * by connections that do wait. It keeps the carrier's many small commits from competing with theirs for the disk.
 */
export const carrierCommits = '-c synchronous_commit=off';
