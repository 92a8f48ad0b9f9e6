import json
import weal

with open("examples/cases/shangyu.json", encoding="utf-8") as file:
    case = json.load(file, parse_float=str)
rulebook = weal.load("zj-shangyu")
decision = rulebook.decide(case, as_of="2025-03-03")
print(decision["programmes"]["dibao"]["amount"]["value"])  # 2025.00
