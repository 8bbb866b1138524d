from typing import Final

class Geodesic:
    WGS84: Final[Geodesic]
    a: Final[float]
    f: Final[float]
    EMPTY: Final[int]
    DISTANCE: Final[int]
    AZIMUTH: Final[int]
    STANDARD: Final[int]
    ALL: Final[int]
    def Inverse(self, lat1: float, lon1: float, lat2: float, lon2: float, outmask: int = ...) -> dict[str, float]: ...
    def Direct(self, lat1: float, lon1: float, azi1: float, s12: float, outmask: int = ...) -> dict[str, float]: ...
