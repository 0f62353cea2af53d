/** Does one thing after the other and says how long each took. */
export async function runSteps(steps) {
  for (const [title, step] of Object.entries(steps)) {
    const began = Date.now();
    console.log(`${title} …`);
    await step();
    console.log(`${title}: ${Math.round((Date.now() - began) / 1000)} s`);
  }
}
