// Stands for a tool that counts visits. Its tag in the layout is held back until the visitor has agreed.
localStorage.setItem('visits', String(Number(localStorage.getItem('visits') ?? 0) + 1));
