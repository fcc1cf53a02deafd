// Keys for those who like them; every page works without this file.
"use strict";

(function () {
	var box = document.getElementById("q");
	var hits = Array.from(document.querySelectorAll(".hit a"))
		.filter(function (link, index, all) {
			return index === 0 ||
				link.closest(".hit") !== all[index - 1].closest(".hit");
		});
	var now = -1;

	function step(by) {
		if (!hits.length)
			return;
		now = Math.max(0, Math.min(hits.length - 1, now + by));
		hits[now].focus();
		hits[now].closest(".hit").scrollIntoView({ block: "nearest" });
	}

	document.addEventListener("keydown", function (event) {
		var typing = /INPUT|SELECT|TEXTAREA/.test(event.target.tagName);

		if (event.ctrlKey || event.altKey || event.metaKey)
			return;
		if (event.key === "Escape" && typing)
			event.target.blur();
		if (typing)
			return;
		if (event.key === "/" && box) {
			event.preventDefault();
			box.focus();
			box.select();
		} else if (event.code === "KeyJ") {
			step(1);
		} else if (event.code === "KeyK") {
			step(-1);
		}
	});
	if (/[?&]print=/.test(location.search))
		window.print();
})();
