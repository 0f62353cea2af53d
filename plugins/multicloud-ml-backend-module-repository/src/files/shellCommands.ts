/** Words that stand before a command and are none. */
const BEFORE =
  /^(?:sudo|exec|time|env|nohup|command|if|then|else|elif|do|while|until|!|\{|&|-\w|[A-Za-z_]\w*=.*)$/;

/** Where a command ends and another may begin. */
const SEPARATORS = '\n;&|()`';

/**
 * The commands of a shell script, each with the word after it: `['aws', 's3']`. One pass; comments and what is only
 * written out in quotes are left out, what a quoted `$(…)` runs is not.
 */
export function shellCommands(script: string): string[][] {
  const text = script.replaceAll(/\\\r?\n/g, ' ');
  const commands: string[][] = [];
  let words: string[] = [];
  let word = '';
  let quote = '';
  // Quotes to go back to at the end of each `$(…)`.
  const outer: string[] = [];

  const endWord = () => {
    if (word !== '' && !(words.length === 0 && BEFORE.test(word))) {
      words.push(word);
    }
    word = '';
  };
  const endCommand = () => {
    endWord();
    if (words.length > 0) {
      commands.push([words[0].replace(/^.*\//, ''), ...words.slice(1, 2)]);
    }
    words = [];
  };

  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quote !== "'" && text.startsWith('$(', at)) {
      endCommand();
      outer.push(quote);
      quote = '';
      at++;
    } else if (quote !== '') {
      if (char === '\\' && quote === '"') {
        at++;
      } else if (char === quote) {
        quote = '';
      } else {
        word += char;
      }
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '#' && word === '') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end - 1;
    } else if (SEPARATORS.includes(char)) {
      endCommand();
      if (char === ')' && outer.length > 0) {
        quote = outer.pop() ?? '';
      }
    } else if (char === ' ' || char === '\t' || char === '\r') {
      endWord();
    } else {
      word += char;
    }
  }
  endCommand();
  return commands;
}
