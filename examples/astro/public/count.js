// Replaces an analytics tool. Its tag in the layout is blocked until consent.
localStorage.setItem('visits', String(Number(localStorage.getItem('visits') ?? 0) + 1));
