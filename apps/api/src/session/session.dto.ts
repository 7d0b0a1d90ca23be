import { IsOptional, IsString, Length, MaxLength } from 'class-validator';

export class SignInRequest {
  /** Account name. */
  @IsString()
  @Length(1, 64)
  username: string;

  /** Never logged, never echoed. */
  @IsString()
  @MaxLength(1024)
  password: string;

  /** What the telephone shows, where a second factor is bound. */
  @IsOptional()
  @IsString()
  @MaxLength(16)
  code?: string | null;
}

export class SessionPersonResponse {
  id: string;
  name: string;
  username: string;
  /** Post in the office, for the page's head. */
  post: string | null;
}

export class SessionUnitResponse {
  id: string;
  name: string;
  parentId: string | null;
}

export class HeldDutyResponse {
  duty: string;
  dutyName: string;
  unitId: string;
  /** Step that the duty is limited to, if any. */
  step: string | null;
}

export class SessionResponse {
  person: SessionPersonResponse;
  unit: SessionUnitResponse;
  duties: HeldDutyResponse[];
  /** To be sent back as X-CSRF-Token with every changing request. */
  csrfToken: string;
  /** Instant of the last sign-in or re-authentication. */
  authenticatedAt: string;
  /** Nothing may be done any more but to choose another password. */
  mustChangePassword: boolean;
  /** Parts of the application this person may enter: tasks, items, drafting, audit. */
  areas: string[];
}
