/** What must never become a link, put together so that it is none in our own code either. */
export const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');
