import { IsString, IsUUID, Length } from 'class-validator';
import { PersonResponse } from '../shared/shared.dto.js';

export class CommentRequest {
  /** For those who take part in the case; kept apart from the log, which only commits to it. */
  @IsString()
  @Length(1, 2000)
  text: string;
}

export class CopyRequest {
  /** To whom the item is given to read. */
  @IsUUID()
  personId: string;
}

export class RemarkResponse {
  itemId: string;
  /** The audit entry. */
  entryId: string;
}

export class CommentResponse {
  id: string;
  by: PersonResponse;
  at: string;
  /** Null when it has been erased. */
  text: string | null;
}

export class CommentsResponse {
  comments: CommentResponse[];
}
