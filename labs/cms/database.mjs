import { spawnSync } from 'node:child_process';

/**
 * A MariaDB that listens on a socket in the folder of the test and on no port.
 * @param {import('./temp-workspace.mjs').Workshop} workshop
 * @returns {Promise<string>} Its socket.
 */
export const startDatabase = async (workshop) => {
  const data = `--datadir=${workshop.in('database')}`;
  // As root it wants to hear that this is meant.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', data, ...user, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`cms: no database: ${made.stderr || made.stdout || made.error}`);
  const socket = workshop.in('database.socket');
  await workshop.start(
    '/usr/sbin/mariadbd',
    ['--no-defaults', data, ...user, `--socket=${socket}`, '--skip-networking', '--skip-log-bin'],
    { ready: /ready for connections/ },
  );
  const asked = spawnSync(
    'php',
    ['-r', 'mysqli_connect(null, "root", "", "", 0, $argv[1])->query("CREATE DATABASE wordpress");', socket],
    { encoding: 'utf8' },
  );
  if (asked.status !== 0) throw new Error(`cms: the database does not answer: ${asked.stdout}`);
  return socket;
};
