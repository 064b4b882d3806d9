/** Something the person at the command line can put right. The message is one line and says what was found and what would do. */
export class Problem extends Error {
  constructor(message: string) {
    super(message.replace(/\s*\n\s*/g, ' '));
    this.name = 'Problem';
  }
}
