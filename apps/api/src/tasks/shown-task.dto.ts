import { IsInt, Matches, Min } from 'class-validator';

const digest = /^sha256:[0-9a-f]{64}$/;

/** The task as it was on the screen. */
export class ShownTaskRequest {
  /** Version of the task that was shown. */
  @IsInt()
  @Min(1)
  taskVersion: number;

  /** Digest of the content that was shown. */
  @Matches(digest)
  contentDigest: string;

  /** Digest of the release plan that was shown. */
  @Matches(digest)
  releasePlanDigest: string;
}
