import { Controller, Get, Inject } from '@nestjs/common';
import { demoPassword, messageOf, OFFICE_STORE, type DemoAccount, type OfficeStore } from '#application';
import type { Config } from '#platform';
import { Public } from '../session/access.decorator.js';
import { InWords } from '../shared/words.decorator.js';
import { Words } from '../shared/words.js';
import { CONFIG } from '../tokens.js';
import { DemoAccountResponse, InstallationResponse } from './installation.dto.js';

/** What is known before anybody has signed in. */
@Controller('api/v1/installation')
export class InstallationController {
  constructor(
    @Inject(OFFICE_STORE) private readonly store: OfficeStore,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_URL' | 'OIDC_ISSUER'>,
  ) {}

  /** Names for the sign-in page and, in a demonstration, its accounts. */
  @Get()
  @Public()
  async read(@InWords() words: Words): Promise<InstallationResponse> {
    const [{ hostName, officeName }, accounts] = await Promise.all([
      this.store.getNames(),
      this.store.listDemoAccounts(),
    ]);
    const demo =
      accounts.length === 0
        ? null
        : { password: demoPassword, accounts: accounts.map((account) => toAccount(account, words)) };
    const { PORTAL_URL: portalUrl, OIDC_ISSUER } = this.config;
    return { hostName, officeName, portalUrl, hasProvider: OIDC_ISSUER !== undefined, demo };
  }
}

function toAccount({ username, name, post, duties }: DemoAccount, words: Words): DemoAccountResponse {
  const named = duties.map(({ duty, step }) =>
    step === null
      ? words.of('duties', duty)
      : words.sentence({ key: 'duty.limited', params: { duty, step } }),
  );
  return { username, name, post, duties: messageOf(words.language, 'sentences', 'list', { entries: named }) };
}
