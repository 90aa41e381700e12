// The language switch. Without this script both languages are shown.
(() => {
    "use strict";
    const key = "kerasLessonsLanguage";
    const root = document.documentElement;
    const languages = ["en", "ko", "both"];

    function show(language) {
        root.dataset.language = language;
        root.lang = language === "ko" ? "ko" : "en";
    }

    let chosen = "both";
    try {
        chosen = localStorage.getItem(key) ?? chosen;
    } catch {
        // A browser may forbid storage to pages from files; the choice then lasts as long as the page.
    }
    show(languages.includes(chosen) ? chosen : "both");

    document.addEventListener("DOMContentLoaded", () => {
        const field = document.querySelector(".language");
        field.hidden = false;
        field.querySelector(`[value="${root.dataset.language}"]`).checked = true;
        field.addEventListener("change", event => {
            show(event.target.value);
            try {
                localStorage.setItem(key, event.target.value);
            } catch {
                // As above.
            }
        });
    });
})();
