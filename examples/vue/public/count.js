// Replaces an analytics tool. Its tag in index.html is blocked until consent.
localStorage.setItem('visits', String(Number(localStorage.getItem('visits') ?? 0) + 1));
