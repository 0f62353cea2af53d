import { capture } from '../processes.mjs';

/** Runs a program to its end. @throws Error with the end of what it printed when it fails */
export async function must(command, args, options) {
  const { code, stdout, stderr } = await capture(command, args, options);
  if (code !== 0) {
    const printed = `${stdout}\n${stderr}`.trim().split('\n').slice(-40);
    throw new Error(
      `${command} ${args.join(' ')} ended with ${code}:\n${printed.join('\n')}`,
    );
  }
  return stdout;
}
