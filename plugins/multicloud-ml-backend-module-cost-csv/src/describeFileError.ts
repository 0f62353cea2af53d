import { isError } from '@backstage/errors';

/** Why a file cannot be read, and what to do. */
export function describeFileError(path: string, error: unknown): Error {
  return new Error(`${path} cannot be read: ${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  if (!isError(error)) {
    return 'unknown error';
  }
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file; a relative path starts at the directory in which the backend runs';
    case 'EACCES':
    case 'EPERM':
      return 'the backend may not read it; give its user the right to';
    default:
      return error.message;
  }
}
