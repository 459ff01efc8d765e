"""Writes scipy-vectors.json: what SciPy makes of weekly answers, by other ways than the code's own.

python3 tests/unit/trust/scipy_vectors.py > tests/unit/trust/scipy-vectors.json

The smooth line is a linear filter over weeks in which a missing answer stands for the next one: after d weeks that is the weight
1 - (1 - lambda)^d. The level is generalized least squares with the whole correlation matrix phi^|weeks apart|, solved by Cholesky.
"""

import json

import numpy as np
import scipy
from scipy.linalg import cho_factor, cho_solve
from scipy.signal import lfilter

LAMBDA, PHI, LONGEST = 0.3, 0.4, 3


def smooth(pieces):
    line, errors = [], []
    for piece in pieces:
        filled = np.array([next(v for v in piece[i:] if v is not None) for i in range(len(piece))], float)
        level, _ = lfilter([LAMBDA], [1, LAMBDA - 1], filled, zi=[(1 - LAMBDA) * filled[0]])
        kept = [i for i, v in enumerate(piece) if v is not None]
        line += [level[i] if v is not None else None for i, v in enumerate(piece)]
        errors += [filled[b] - level[a] for a, b in zip(kept, kept[1:])]
    return line, errors


def apart(values):
    """Pieces of weeks: a silence of more than LONGEST weeks begins a new one; the silence itself belongs to none."""
    pieces, piece, silent = [], [], 0
    for value in values:
        silent = silent + 1 if value is None else 0
        if value is None and silent > LONGEST and piece:
            pieces.append(piece[: len(piece) - (silent - 1)])
            pieces += [None] * silent
            piece = []
        elif value is None and not piece:
            pieces.append(None)
        else:
            piece.append(value)
    if piece:
        trailing = 0
        while piece[-1] is None:
            piece.pop()
            trailing += 1
        pieces.append(piece)
        pieces += [None] * trailing
    return pieces


def vector(values):
    line, errors = [], []
    for piece in apart(values):
        if piece is None:
            line.append(None)
        else:
            part, missed = smooth([piece])
            line += part
            errors += missed
    weeks = [i for i, v in enumerate(values) if v is not None]
    given = np.array([values[i] for i in weeks], float)
    matrix = PHI ** np.abs(np.subtract.outer(weeks, weeks).astype(float))
    factor = cho_factor(matrix)
    one = np.ones(len(weeks))
    level = float(one @ cho_solve(factor, given) / (one @ cho_solve(factor, one)))
    band = float(np.sqrt(np.mean(np.square(errors)))) if len(weeks) >= 12 and errors else None
    return {"values": values, "line": line, "band": band, "level": level}


def main():
    random = np.random.default_rng(20261201)
    series = []
    for missing in (0, 0.2, 0.5):
        for weeks in (1, 6, 12, 26, 60):
            answers = np.clip(np.round(6 + 1.3 * random.standard_normal(weeks)), 0, 10).astype(int).tolist()
            some = [None if random.random() < missing else a for a in answers]
            some[-1] = answers[-1]
            series.append(some)
    long_silence = [4, 6, None, None, None, 8, None, None, None, None, 5, 7, 6, None, 3, 9, 8, 7, 6, 5, 5, 4]
    found = [vector(values) for values in series + [long_silence]]
    print(json.dumps({"scipy": scipy.__version__, "vectors": found}))


main()
