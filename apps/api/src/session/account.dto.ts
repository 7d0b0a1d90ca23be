import { IsOptional, IsString, Length, MaxLength } from 'class-validator';

export class PasswordRequest {
  /** The password as it is now. */
  @IsString()
  @MaxLength(1024)
  password: string;

  /** What the telephone shows, where a second factor is bound. */
  @IsOptional()
  @IsString()
  @MaxLength(16)
  code?: string | null;
}

export class PasswordChangeRequest extends PasswordRequest {
  /** The password as it is to be. */
  @IsString()
  @MaxLength(1024)
  newPassword: string;
}

export class FactorConfirmationRequest {
  /** What the telephone shows for the secret that was offered. */
  @IsString()
  @Length(6, 6)
  code: string;
}

export class OfferedFactorResponse {
  /** For typing, in base 32. */
  secret: string;
  /** For reading from a picture (otpauth). */
  address: string;
}

export class AccountSecurityResponse {
  passwordChangedAt: string;
  /** Until when the password may be used; null where the rules set no end. */
  passwordEndsAt: string | null;
  mustChangePassword: boolean;
  /** Rules for passwords: dengbao or asvs. */
  passwordProfile: string;
  /** Since when a second factor is bound; null where none is. */
  secondFactorSince: string | null;
  /** Whether acts that ask for a fresh authentication need one. */
  secondFactorRequired: boolean;
  /** Live sessions of the account, this one included. */
  sessions: number;
  /** A demonstration's password and factor stay as they are. */
  isDemo: boolean;
}
