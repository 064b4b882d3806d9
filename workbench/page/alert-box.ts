/** Shows a message of the spreadsheet program in front of everything, until it is closed. */
export function showAlert(document: Document, text: string): void {
  const box = document.createElement('dialog');
  box.className = 'alert-box';
  const [title = '', ...paragraphs] = text.split(/\n+/);
  const heading = document.createElement('h2');
  heading.textContent = title;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'OK';
  close.addEventListener('click', () => box.close());
  const body = paragraphs.map((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    return paragraph;
  });
  box.append(heading, ...body, close);
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
}
