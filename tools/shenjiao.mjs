#!/usr/bin/env node
// The command `shenjiao`. Only syntax that an old Node can read: its first task is to say that it is too old.
var required = 24;
var major = Number(process.versions.node.split('.')[0]);

if (major < required) {
  process.stderr.write(
    '需要 Node.js ' +
      required +
      ' 或更新版本，当前为 ' +
      process.versions.node +
      '：请用 npm start 或 npx shenjiao 启动，它们使用随包安装的版本。\n' +
      'Node.js ' +
      required +
      ' or newer is needed and this is ' +
      process.versions.node +
      ': use npm start or npx shenjiao, which run the version that npm install brought.\n',
  );
  process.exitCode = 1;
} else {
  import('./run-cli.mjs');
}
