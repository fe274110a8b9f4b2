"""Epicycle: orbits within orbits, by leapfrog steps. Units: AU, year, solar mass."""

from math import hypot, pi

G = 4 * pi**2


def accelerations(bodies):
    """The pull of all bodies on each one, as a list of (ax, ay)."""
    result = []
    for i, (_, xi, yi, *_rest) in enumerate(bodies):
        ax = ay = 0.0
        for j, (mass, xj, yj, *_more) in enumerate(bodies):
            if i != j:
                dx, dy = xj - xi, yj - yi
                pull = G * mass / hypot(dx, dy) ** 3
                ax, ay = ax + pull * dx, ay + pull * dy
        result.append((ax, ay))
    return result


def step(bodies, dt):
    """One kick, drift and kick of (mass, x, y, vx, vy) tuples over dt years."""
    kicked = [(m, x, y, vx + ax * dt / 2, vy + ay * dt / 2)
              for (m, x, y, vx, vy), (ax, ay) in zip(bodies, accelerations(bodies))]
    drifted = [(m, x + vx * dt, y + vy * dt, vx, vy) for m, x, y, vx, vy in kicked]
    return [(m, x, y, vx + ax * dt / 2, vy + ay * dt / 2)
            for (m, x, y, vx, vy), (ax, ay) in zip(drifted, accelerations(drifted))]


if __name__ == "__main__":
    system = [(1.0, 0.0, 0.0, 0.0, 0.0), (3e-6, 1.0, 0.0, 0.0, 2 * pi)]
    for _ in range(1000):
        system = step(system, 0.001)
    print("after one year the planet stands at", system[1][1:3])
