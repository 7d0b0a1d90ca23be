import { IsInt, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';

/** Two sizes of the log. */
export class ConsistencyQuery {
  /** Size of the older checkpoint. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  from: number;

  /** Size of the newer checkpoint. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  to: number;
}

/** A consistency proof per tree: base64 of 32 bytes each, lowest first. */
export class ConsistencyResponse {
  sha256: string[];
  sm3: string[];
}

/** Where an entry stands in the log, and a proof file (C2SP tlog-proof) per tree. */
export class EntryProofResponse {
  index: number;
  /** Size of the checkpoint that the proofs lead to. */
  size: number;
  sha256: string;
  sm3: string;
}
