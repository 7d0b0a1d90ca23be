import { instantOf, type Instant } from '#domain/kernel';
import * as client from 'openid-client';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people come back to. */
  readonly returnTo: string;
  /** The claim that holds the account's name. */
  readonly usernameClaim: string;
}

/** What has to be kept, out of the browser's reach, until the person comes back. */
export interface KeptSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who came back. */
export interface ProvenPerson {
  readonly username: string;
  /** When the provider last saw a password or the like; null where it does not say. */
  readonly authenticatedAt: Instant | null;
  /** The provider asked for more than one factor (RFC 8176). */
  readonly isStrong: boolean;
}

/** What somebody knows or is, and what he has: one of each makes two factors, several of a kind do not. */
const knownOrBorn = ['pwd', 'pin', 'kba', 'fpt', 'face', 'iris', 'retina', 'vbm'];
const held = ['otp', 'hwk', 'swk', 'sc', 'sms', 'tel'];

/** Whether the methods that a provider names (`amr`) are more than one factor. @source RFC 8176 section 2 */
export function areSeveralFactors(methods: unknown): boolean {
  if (!Array.isArray(methods)) return false;
  const names = methods.map(String);
  const has = (kind: readonly string[]): boolean => names.some((name) => kind.includes(name));
  return names.includes('mfa') || (has(knownOrBorn) && has(held));
}

/** Signing in at an OpenID Connect provider, by code with PKCE, state and nonce. */
export class OidcProvider {
  private discovered: Promise<client.Configuration> | null = null;

  constructor(private readonly options: ProviderOptions) {}

  /**
   * Where the browser is sent.
   *
   * @param isFresh  the provider is to ask for the password even from somebody it knows.
   */
  async begin(isFresh: boolean): Promise<{ readonly address: string; readonly kept: KeptSignIn }> {
    const kept = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.options.returnTo,
      scope: 'openid profile',
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: 'S256',
      ...(isFresh && { prompt: 'login', max_age: '0' }),
    });
    return { address: address.href, kept };
  }

  /**
   * Who comes back at an address, with what was kept; null when it is nobody this program sent.
   *
   * @param query  what stands behind the question mark of the address.
   */
  async finish(query: string, kept: KeptSignIn): Promise<ProvenPerson | null> {
    const config = await this.configuration();
    try {
      const tokens = await client.authorizationCodeGrant(
        config,
        new URL(`${this.options.returnTo}?${query}`),
        {
          expectedState: kept.state,
          expectedNonce: kept.nonce,
          pkceCodeVerifier: kept.verifier,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (claims === undefined) return null;
      const told = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      const username = told[this.options.usernameClaim] ?? claims[this.options.usernameClaim];
      if (typeof username !== 'string') return null;
      return {
        username,
        authenticatedAt: claims.auth_time === undefined ? null : instantOf(claims.auth_time * 1000),
        isStrong: areSeveralFactors(claims['amr']),
      };
    } catch (error) {
      if (error instanceof client.ClientError || error instanceof client.AuthorizationResponseError)
        return null;
      if (error instanceof client.ResponseBodyError) return null;
      throw error;
    }
  }

  /** What the provider says of itself, asked once; a provider that did not answer is asked again. */
  private async configuration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.options;
    this.discovered ??= client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      // Only for a provider on this very machine: anything else has to be reached by TLS.
      ...(isOfThisMachine(issuer) && { execute: [client.allowInsecureRequests] }),
    });
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = null;
      throw error;
    }
  }
}

function isOfThisMachine(issuer: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname);
}
