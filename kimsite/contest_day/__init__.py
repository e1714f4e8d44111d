"""Contest day: marks from phones, questions and answers, a projector; all of it in one journal."""
