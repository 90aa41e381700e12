const picture = new Picture(document.getElementById('picture'), JSON.parse(document.getElementById('recording').textContent));
picture.show(0);
